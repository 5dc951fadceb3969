/**
 * CPython's rules for site directories, by version: which files count, what each line means, which path comes out.
 *
 * <p>A pure function of files and version ({@code Lib/site.py}); what the paths link to is read elsewhere.
 *
 * <p>Not for users: this package may change in any release.
 */
@NullMarked
package io.github.pthfinder.site;

import org.jspecify.annotations.NullMarked;
