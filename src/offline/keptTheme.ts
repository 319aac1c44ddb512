import { isThemeName } from './messages.ts'

export const themeCache = 'portal-theme'
const place = '/theme'

/** Notes what the portal was last shown in, for documents that no script sets in it. Null: as the device has it. */
export async function keepTheme(theme: string | null, caches: CacheStorage): Promise<void> {
  await (await caches.open(themeCache)).put(place, new Response(theme))
}

/**
 * In: a document as it was built. Out: the same in the theme that was noted, from its first frame on; as it came when none was,
 * or when the note cannot be read.
 */
export async function inKeptTheme(built: Response, caches: CacheStorage): Promise<Response> {
  const theme = await keptTheme(caches).catch(() => undefined)
  if (theme === undefined) return built
  const headers = new Headers(built.headers)
  headers.delete('Content-Length')
  headers.delete('Content-Encoding')
  const { status, statusText } = built
  const html = await built.text()
  return new Response(html.replace('<html ', `<html data-theme="${theme}" `), { status, statusText, headers })
}

async function keptTheme(caches: CacheStorage): Promise<string | undefined> {
  const noted = await (await (await caches.open(themeCache)).match(place))?.text()
  return isThemeName(noted) ? noted : undefined
}
