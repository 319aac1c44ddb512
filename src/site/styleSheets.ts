import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const ours = ['src/ui/tokens.css', 'src/ui/base.css', 'src/ui/shell.css', 'src/ui/components.css']

/** In: the project's folder and further sheets. Out: the portal's style sheets and those, in order, as one text. */
export async function styleSheets(root: string, ...more: readonly string[]): Promise<string> {
  const sheets = await Promise.all([...ours, ...more].map((path) => readFile(join(root, path), 'utf8')))
  return sheets.join('\n')
}
