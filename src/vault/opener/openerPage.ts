import type { Keys } from './openFile.ts'

/** What the page says, in the person's language. */
export interface OpenerWords {
  lang: string
  dir: string
  title: string
  how: string
  files: string
  secret: string
  open: string
  opening: string
  wrong: string
  opened: string
  shut: string
  notOpened: string
  save: string
}

/**
 * In: the page's program, its words and the wrapped keys. Out: one HTML file that opens sealed words from a folder, without the
 * portal, a clinic or a network: its own policy lets it ask nobody for anything.
 */
export function openerPage(script: string, words: OpenerWords, keys: Keys): string {
  const { lang, dir, title, how, files, secret, open } = words
  return `<!doctype html>
<html lang="${text(lang)}" dir="${text(dir)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>${text(title)}</title>
<style>
:root { color-scheme: light dark; font: 1.125rem/1.5 Georgia, serif }
body { max-inline-size: 38rem; margin: 0 auto; padding: 1.5rem }
label, input, button { display: block; font: inherit }
input { inline-size: 100%; box-sizing: border-box; padding: 0.5rem; margin-block: 0.25rem 1.25rem }
button { padding: 0.75rem 1.5rem }
article { border-block-start: 1px solid; margin-block-start: 2rem }
h3 { font-size: 1rem }
pre { font: inherit; white-space: pre-wrap; overflow-wrap: anywhere }
</style>
</head>
<body>
<main>
<h1>${text(title)}</h1>
<p>${text(how)}</p>
<form id="open" autocomplete="off">
<label for="files">${text(files)}</label>
<input id="files" type="file" multiple accept=".age" required>
<label for="secret">${text(secret)}</label>
<input id="secret" type="password" autocomplete="off" spellcheck="false" dir="ltr" required>
<button>${text(open)}</button>
</form>
<p id="status" role="status"></p>
<section id="entries"></section>
</main>
<script type="application/json" id="words">${json(words)}</script>
<script type="application/json" id="keys">${json(keys)}</script>
<script>${script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')}</script>
</body>
</html>
`
}

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function text(words: string): string {
  return words.replace(/[&<>"]/g, (letter) => named[letter] ?? letter)
}

function json(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003C')
}
