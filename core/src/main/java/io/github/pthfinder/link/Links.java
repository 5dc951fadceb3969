package io.github.pthfinder.link;

import io.github.pthfinder.files.Content;
import io.github.pthfinder.model.Mechanism;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Every link of an environment: the registry of readers, in the order in which their links are listed. */
public final class Links {
    /** The readers of what stands in the files of an environment themselves. */
    static final List<Map.Entry<Mechanism, LinkReader>> READERS = List.of(
            Map.entry(Mechanism.PTH_PATH, new PthPathReader()),
            Map.entry(Mechanism.PTH_IMPORT, new PthImportReader()),
            Map.entry(Mechanism.START_FILE, new StartFileReader()),
            Map.entry(Mechanism.EGG_LINK, new EggLinkReader()),
            Map.entry(Mechanism.SETUPTOOLS_STRICT, new LinkTreeReader(Mechanism.SETUPTOOLS_STRICT)),
            Map.entry(Mechanism.PY_BUILD_CMAKE, new LinkTreeReader(Mechanism.PY_BUILD_CMAKE)),
            Map.entry(Mechanism.SYMLINK, new SymlinkReader()),
            Map.entry(Mechanism.DIRECT_URL, new DirectUrlReader()),
            Map.entry(Mechanism.REFER_TO, new ReferToReader()),
            Map.entry(Mechanism.EDITABLES_SUBPACKAGE, new CatkinReader()),
            Map.entry(Mechanism.VENV_HOME, new VenvHomeReader()));

    /** The readers of scripts. */
    static final List<Map.Entry<Mechanism, ScriptReader>> SCRIPT_READERS = List.of(
            Map.entry(Mechanism.SCRIPT_SHEBANG, new ShebangReader()),
            Map.entry(Mechanism.DEV_SCRIPT, new DevScriptReader()));

    /** The readers of hook modules; the first whose shape fits takes the module, the last takes any. */
    static final List<Map.Entry<Mechanism, HookReader>> HOOK_READERS = List.of(
            Map.entry(Mechanism.SETUPTOOLS_FINDER, new SetuptoolsFinderReader()),
            Map.entry(Mechanism.EDITABLES_MAP, new EditablesMapReader()),
            Map.entry(Mechanism.SCIKIT_BUILD_CORE, new ScikitBuildCoreReader()),
            Map.entry(Mechanism.MESON_PYTHON, new MesonPythonReader()),
            Map.entry(Mechanism.PY_BUILD_CMAKE, new BuildHookReader()),
            Map.entry(Mechanism.UNKNOWN_LOADER, new UnknownLoaderReader()));

    /** The readers of the small modules of editable installs. */
    static final List<Map.Entry<Mechanism, StubReader>> STUB_READERS = List.of(
            Map.entry(Mechanism.EDITABLES_SELF_REPLACE, new SelfReplaceReader()),
            Map.entry(Mechanism.EDITABLES_SUBPACKAGE, new SubpackageReader()),
            Map.entry(Mechanism.PY_BUILD_CMAKE, new WrapperReader()));

    private Links() {}

    /** Reads every link of an environment. */
    public static List<Link> in(Environment environment) {
        List<Link> links = new ArrayList<>();
        for (Map.Entry<Mechanism, LinkReader> reader : READERS) {
            links.addAll(reader.getValue().read(environment));
        }
        for (Hook hook : environment.hooks()) {
            String file = hook.file();
            if (file != null && file.endsWith(".py")) {
                List<Link> found = hookLinks(environment, hook, file);
                links.addAll(hook.missing() == null ? found : List.of(failing(hook, hook.missing(), found)));
            }
        }
        links.addAll(Stubs.in(environment, STUB_READERS));
        Seat seat = environment.seat();
        for (Script script : seat == null ? List.<Script>of() : Scripts.in(environment.files(), seat)) {
            for (Map.Entry<Mechanism, ScriptReader> reader : SCRIPT_READERS) {
                Link link = reader.getValue().read(environment, seat, script);
                if (link != null) {
                    links.add(link);
                }
            }
        }
        return links;
    }

    /** A hook that fails makes nothing importable: what it would serve is the line's fault. */
    private static Link failing(Hook hook, String missing, List<Link> found) {
        List<String> names = new ArrayList<>();
        for (Link link : found) {
            if (link.serves() instanceof Serves.Module module && !names.contains(module.name())) {
                names.add(module.name());
            } else if (link.serves() instanceof Serves.Build build) {
                names.removeAll(build.names());
                names.addAll(build.names());
            }
        }
        Collections.sort(names);
        Serves serves = new Serves.Hook(List.of(missing), names, null);
        return new Link(hook.mechanism(), hook.place(), hook.entry(), null, serves);
    }

    /** The links that a hook module installs. */
    static List<Link> hookLinks(Environment environment, Hook hook, String file) {
        Content content = environment.files().read(file, Content.TEXT_CAP);
        if (Unreadable.is(content)) {
            return List.of(Unreadable.link(Mechanism.UNKNOWN_LOADER, file, content));
        }
        PySource source = new PySource(content.text());
        for (Map.Entry<Mechanism, HookReader> reader : HOOK_READERS) {
            List<Link> links = reader.getValue().read(environment, hook, file, source);
            if (links != null) {
                return links;
            }
        }
        return List.of();
    }
}
