/**
 * The beginning of a link in a text, up to its host, for a pattern with the flag `i` (and not `u`, with
 * which letters that only look like those of ASCII match them). The host that follows must be the whole of
 * it, so that no part of another address is taken for a link: without a scheme it stands behind a space, a
 * bracket, a quote or another sign that ends a word.
 */
export const LINK_START = String.raw`(?:(?<![\w.~/\\@=?&#%+-])https?:\/\/|(?<![^\s<>()[\]{}"'“”«»„‘’*|,;:!]))(?:www\.)?`;
