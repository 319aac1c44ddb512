export type Choice = { href: string; name: string; story: string; language: string }

/** A page to choose who signs in: a link each, no script. */
export function authorizePage(choices: readonly Choice[]): Response {
  const links = choices.map(
    ({ href, name, story, language }) =>
      `<li><a href="${escaped(href)}"><b lang="${escaped(language)}" dir="auto">${escaped(name)}</b> <span>${escaped(story)}</span></a></li>`,
  )
  return page(200, 'Sign in to the practice clinic', `<p>Everyone here is made up.</p><ul>${links.join('')}</ul>`)
}

/** Shown when the return address can't be trusted: nobody is sent anywhere. */
export function untrustedPage(reason: string): Response {
  return page(400, 'This sign-in request is not right', `<p>${escaped(reason)}</p>`)
}

function page(status: number, title: string, body: string): Response {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><style>${style}</style><main><h1>${title}</h1>${body}</main></html>`
  return new Response(html, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    },
  })
}

const style = `:root{color-scheme:light dark;font:1.05rem/1.5 system-ui,sans-serif}body{margin:0;display:grid;place-items:center;min-height:100vh}
main{inline-size:min(34rem,100% - 2rem);padding-block:2rem}ul{list-style:none;padding:0;display:grid;gap:.75rem}
a{display:block;padding:1rem;border:1px solid;border-radius:.75rem;color:inherit;text-decoration:none}a span{display:block;opacity:.8}a:focus-visible,a:hover{outline:3px solid}`

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
