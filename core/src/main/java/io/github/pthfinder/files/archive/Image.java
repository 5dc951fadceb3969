package io.github.pthfinder.files.archive;

import java.util.List;
import java.util.Map;

/**
 * The image of a layout that is looked at.
 *
 * @param layers their names in the layout, the lowest first
 * @param environment what its processes start with
 * @param workingDirectory where they start, absolute
 * @param others what else the layout holds, which is not looked at
 */
record Image(List<String> layers, Map<String, String> environment, String workingDirectory, List<String> others) {}
