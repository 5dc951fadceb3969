package io.github.pthfinder.bridge;

class SubprocessBridgeTest extends RealEnvironments {
    @Override
    protected PythonBridge bridge() {
        return new SubprocessBridge();
    }
}
