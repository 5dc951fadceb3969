package io.github.pthfinder.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The lines are those that the tools write, with invented names and paths. */
class ImportLineTest {
    static final String PRECEDENCE_49 =
            "import os; enabled = os.environ.get('SETUPTOOLS_USE_DISTUTILS') == 'local'; enabled and __import__('_distutils_hack').add_shim(); ";
    static final String PRECEDENCE_50 =
            "import os; var = 'SETUPTOOLS_USE_DISTUTILS'; enabled = os.environ.get(var, 'stdlib') == 'local'; enabled and __import__('_distutils_hack').add_shim(); ";
    static final String PRECEDENCE_60 =
            "import os; var = 'SETUPTOOLS_USE_DISTUTILS'; enabled = os.environ.get(var, 'local') == 'local'; enabled and __import__('_distutils_hack').add_shim(); ";
    static final String NSPKG =
            "import sys, types, os;has_mfs = sys.version_info > (3, 5);p = os.path.join(ROOT, *('corp',));importlib = has_mfs and __import__('importlib.util');has_mfs and __import__('importlib.machinery');m = has_mfs and sys.modules.setdefault('corp', importlib.util.module_from_spec(importlib.machinery.PathFinder.find_spec('corp', [os.path.dirname(p)])));m = m or sys.modules.setdefault('corp', types.ModuleType('corp'));mp = (m or []) and m.__dict__.setdefault('__path__',[]);(p not in mp) and mp.append(p)";
    static final String COVERAGE_7 =
            "import sys; exec('import os\\n\\nif os.getenv(\"COVERAGE_PROCESS_START\"):\\n try:\\n  import coverage\\n except:\\n  pass\\n else:\\n  coverage.process_startup(slug=\"pth\")')";
    static final String OVERLAY = "import site; site.addsitedir(\"/cache/a\"); site.addsitedir(\"/cache/b\")";

    private static ImportLine read(String line) {
        return ImportLine.read(line, Map.of());
    }

    /** The modules that are no part of the standard library. */
    private static List<String> hooks(String line, String... variables) {
        Map<String, String> environment = variables.length == 0 ? Map.of() : Map.of(variables[0], variables[1]);
        return ImportLine.read(line, environment).modules().stream()
                .filter(module -> !StandardLibrary.has(module.split("\\.")[0]))
                .toList();
    }

    private static List<String> directories(String line) {
        return read(line).references().stream()
                .map(ref -> ref.module() == null ? ref.path() : ref.module() + " " + ref.path())
                .toList();
    }

    @Test
    void distutilsPrecedenceNeedsItsModuleWhereItsGuardHolds() {
        String variable = "SETUPTOOLS_USE_DISTUTILS";
        for (String line : Arrays.asList(PRECEDENCE_49, PRECEDENCE_50)) {
            assertThat(hooks(line)).isEmpty();
            assertThat(hooks(line, variable, "stdlib")).isEmpty();
            assertThat(hooks(line, variable, "local")).containsExactly("_distutils_hack");
        }
        assertThat(hooks(PRECEDENCE_60)).containsExactly("_distutils_hack");
        assertThat(hooks(PRECEDENCE_60, variable, "stdlib")).isEmpty();
    }

    @Test
    void aDevelopedNamespacePackageIsAPortionOfItsNamespace() {
        assertThat(directories(NSPKG.replace("ROOT", "'/proj/src'"))).containsExactly("corp /proj/src/corp");
        assertThat(hooks(NSPKG.replace("ROOT", "'/proj/src'"))).isEmpty();
        assertThat(directories(NSPKG.replace("ROOT", "\"/proj/it's\""))).containsExactly("corp /proj/it's/corp");
    }

    @Test
    void aNestedNamespaceIsNamedWithItsParents() {
        String nested = NSPKG.replace("ROOT", "'/proj/src'")
                        .replace("setdefault('corp',", "setdefault('corp.tools',")
                        .replace("('corp',)", "('corp', 'tools')")
                + ";m and setattr(sys.modules['corp'], 'tools', m)";
        assertThat(directories(nested)).containsExactly("corp.tools /proj/src/corp/tools");
    }

    @Test
    void anInstalledNamespacePackageNamesNoPath() {
        String installed = NSPKG.replace("ROOT", "sys._getframe(1).f_locals['sitedir']");
        assertThat(directories(installed)).isEmpty();
        assertThat(hooks(installed)).isEmpty();
        String old =
                "import sys,types,os; p = os.path.join(sys._getframe(1).f_locals['sitedir'], *('mpl_toolkits',)); ie = os.path.exists(os.path.join(p,'__init__.py')); m = not ie and sys.modules.setdefault('mpl_toolkits',types.ModuleType('mpl_toolkits')); mp = (m or []) and m.__dict__.setdefault('__path__',[]); (p not in mp) and mp.append(p)";
        assertThat(directories(old)).isEmpty();
        assertThat(hooks(old)).isEmpty();
    }

    @Test
    void everyAddedSiteDirectoryCounts() {
        assertThat(directories(OVERLAY)).containsExactly("/cache/a", "/cache/b");
        assertThat(directories("import site;site.addsitedir('/pkgs/acme/lib')")).containsExactly("/pkgs/acme/lib");
        assertThat(directories("import site; site.addsitedir('/opt/acme/lib/python3.12/site-packages')"))
                .containsExactly("/opt/acme/lib/python3.12/site-packages");
    }

    @Test
    void directoriesPutOnThePathByHandCount() {
        assertThat(directories(
                        "import sys; sys.path.append('/a'); sys.path.insert(0, '/b'); sys.path.extend(['/c', '/d'])"))
                .containsExactly("/a", "/b", "/c", "/d");
        assertThat(directories("import sys; exec(\"import site\\nsite.addsitedir('/it\\\\'s')\")"))
                .containsExactly("/it's");
    }

    @Test
    void listsAssignedToThePathCount() {
        assertThat(directories("import sys; sys.path += ['/a', '/b']; sys.path[0:0] = ['/c']; sys.path[:0] = ('/d',)"))
                .containsExactly("/a", "/b", "/c", "/d");
        assertThat(directories("import sys; sys.path = ['/a'] + sys.path; sys.path = sys.path + ['/b']"))
                .containsExactly("/a", "/b");
        assertThat(directories("import sys; sys.path[len(sys.path):] = ['/a']")).containsExactly("/a");
        assertThat(directories("import sys; exec('sys.path += [\"/a\"]')")).containsExactly("/a");
    }

    @Test
    void joinedLiteralsAreOneDirectory() {
        assertThat(directories("import sys, os; sys.path.append(os.path.join('/a', 'b', 'c'))"))
                .containsExactly("/a/b/c");
        assertThat(directories("import sys, os; sys.path += [os.path.join('/a', '/b'), os.path.join(ROOT, 'c')]"))
                .containsExactly("/b");
        assertThat(
                        directories(
                                "import os, site; p = '/a'; os.path.isdir(os.path.join('/a', 'b')) and site.addsitedir(os.path.join('/a', 'b'))"))
                .isEmpty();
    }

    @Test
    void whereADirectoryIsPutIsRead() {
        assertThat(read("import sys; sys.path.insert(0, '/a'); sys.path.insert(2, '/b'); sys.path.insert(-1, '/c');"
                                + " sys.path[0:0] = ['/d', '/e']; sys.path += ['/f']; sys.path.insert(len(sys.path), '/g')")
                        .references())
                .extracting(ref -> ref.path() + " " + (ref.at() == Serves.SearchPath.LAST ? "last" : ref.at()))
                .containsExactly("/a 0", "/b 2", "/c last", "/g last", "/d 0", "/e 1", "/f last");
    }

    @Test
    void aRelativeDirectoryIsNone() {
        assertThat(directories("import sys; sys.path.append('lib'); sys.path.insert(0, ''); sys.path[0] = '/a'"))
                .isEmpty();
    }

    @Test
    void aDirectoryThatTheLineAsksForFirstIsOptional() {
        assertThat(directories("import os, site; os.path.isdir('/a') and site.addsitedir('/a')"))
                .isEmpty();
        assertThat(directories("import sys; exec('import os\\nif os.path.exists(\"/a\"):\\n sys.path.append(\"/a\")')"))
                .isEmpty();
    }

    @Test
    void whatIsInACommentOrAStringIsNoDirectory() {
        assertThat(directories("import site  # site.addsitedir('/gone')")).isEmpty();
        assertThat(directories("import acme; acme.help(\"site.addsitedir('/gone')\")"))
                .isEmpty();
    }

    @Test
    void otherCallsAddNothing() {
        assertThat(directories("import sys; names.append('/a'); ', '.join(['/b', '/c']); print('/d')"))
                .isEmpty();
    }

    @Test
    void aLoaderIsTheModuleThatMustImport() {
        assertThat(hooks("import __editable___acme_1_0_finder; __editable___acme_1_0_finder.install()"))
                .containsExactly("__editable___acme_1_0_finder");
        assertThat(hooks("import _editable_impl_acme")).containsExactly("_editable_impl_acme");
        assertThat(hooks("import _virtualenv")).containsExactly("_virtualenv");
        assertThat(hooks("import pywin32_bootstrap")).containsExactly("pywin32_bootstrap");
    }

    @Test
    void everyFormOfAnImportIsRead() {
        assertThat(read("import a, b.c as d,e ; from f.g import h as i; j = __import__('k.l'); __import__(\"m\").n()")
                        .modules())
                .containsExactly("a", "b.c", "e", "f.g", "k.l", "m");
        assertThat(read("import\ta").modules()).containsExactly("a");
    }

    @Test
    void codeThatCatchesItsOwnErrorsNeedsNothing() {
        assertThat(hooks(COVERAGE_7)).isEmpty();
        assertThat(hooks("import sys; exec('try:\\n import acme\\nexcept ImportError:\\n pass')"))
                .isEmpty();
        assertThat(hooks("import os; os.environ.get('ACME') and __import__('acme_hook')"))
                .isEmpty();
        assertThat(hooks("import sys; sys.version_info < (3,) and __import__('acme_hook')"))
                .isEmpty();
    }

    @Test
    void theFrameOfEasyInstallNeedsNothing() {
        assertThat(hooks("import sys; sys.__plen = len(sys.path)")).isEmpty();
        String close =
                "import sys; new=sys.path[sys.__plen:]; del sys.path[sys.__plen:]; p=getattr(sys,'__egginsert',0); sys.path[p:p]=new; sys.__egginsert = p+len(new)";
        assertThat(hooks(close)).isEmpty();
        assertThat(directories(close)).isEmpty();
    }
}
