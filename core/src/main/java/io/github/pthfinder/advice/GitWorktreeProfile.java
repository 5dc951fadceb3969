package io.github.pthfinder.advice;

import static io.github.pthfinder.advice.PathSegment.BUILD;

import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.model.Fix;
import java.util.ArrayList;
import java.util.List;

/**
 * A further worktree of a git repository: environments that several of them share lead into whichever was installed last.
 */
final class GitWorktreeProfile extends SheetProfile {
    GitWorktreeProfile() {
        super(Facts.of("git-worktree", "git worktree", Facts.Kind.LAYOUT)
                .builtIn(
                        BuildDirectoryPattern.at(".worktrees", BUILD).kept(),
                        BuildDirectoryPattern.at(".claude/worktrees", BUILD).kept(),
                        BuildDirectoryPattern.at("worktrees", BUILD).atHome().kept())
                .keepingTheEnvironment());
    }

    /** In a worktree {@code .git} is a file. */
    @Override
    public boolean leftFiles(Surroundings here) {
        return here.files().isFile(PosixPath.join(here.workingDirectory(), ".git"));
    }

    @Override
    public List<Fix> fixes(Trouble trouble) {
        List<Fix> fixes = new ArrayList<>();
        fixes.add(new Fix(
                "Give each worktree an environment of its own and install " + trouble.what() + " there",
                "python3 -m venv .venv"));
        fixes.addAll(trouble.plain());
        return fixes;
    }
}
