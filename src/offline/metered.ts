interface Line {
  saveData?: boolean
  effectiveType?: string
}

/** Whether bytes are dear, as far as the browser says: its data saver is on, or the line is of the second generation. */
export function isMetered(line = (navigator as { connection?: Line }).connection): boolean {
  return line?.saveData === true || line?.effectiveType?.endsWith('2g') === true
}
