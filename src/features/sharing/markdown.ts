/** In: anybody's words. Out: Markdown that shows just them: no sign in them means anything, and each line stays a line. */
export function markdownOf(words: string): string {
  return words
    .trim()
    .split(/\r?\n/)
    .map((line) => line.replace(/[\\`*_{}[\]<>#|~!&]/g, '\\$&').replace(/^(\s*\d*)([-+=.)])/, '$1\\$2'))
    .map((line, place, lines) => (line.trim() && lines[place + 1]?.trim() ? `${line}\\` : line))
    .join('\n')
}
