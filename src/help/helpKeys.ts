/** What opens Help from anywhere in the running portal, as it is shown. */
export const helpKeys = 'Alt+Shift+H'

/** The place of the key, whatever letter the keyboard's language puts there. */
export function opensHelp({ code, altKey, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return code === 'KeyH' && altKey && shiftKey && !ctrlKey && !metaKey
}
