/** As a `ref`: the element takes the focus when it comes onto the page, not later. */
export function takeFocus(element: HTMLElement | null): void {
  element?.focus()
}
