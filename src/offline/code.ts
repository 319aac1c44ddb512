/** Out: the path of the script this page began with, which stands for its build; undefined where there is none (help pages, development). */
export function codeOfPage(): string | undefined {
  const script = document.querySelector<HTMLScriptElement>('script[type="module"][src^="/assets/"]')
  return script?.getAttribute('src') ?? undefined
}
