package io.github.pthfinder.bridge;

class FilesBridgeTest extends RealEnvironments {
    @Override
    protected PythonBridge bridge() {
        return new FilesBridge();
    }
}
