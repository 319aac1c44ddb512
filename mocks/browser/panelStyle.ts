export const panelStyle = `
  :host { position: fixed; inset-block-end: 0.5rem; left: 0.5rem; z-index: 2147483000; direction: ltr }
  :host { font: 0.8125rem/1.4 ui-monospace, monospace; color-scheme: dark }
  details { background: #1d2327; color: #eef3f5; border: 1px solid #5c6b73; border-radius: 0.5rem; max-inline-size: min(24rem, 90vw) }
  summary { padding: 0.35rem 0.6rem; cursor: pointer }
  details:not([open]) { opacity: 0.75 }
  label { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.15rem; padding: 0.35rem 0.6rem }
  select, button { font: inherit; padding: 0.3rem }
  select { inline-size: 100% }
  button { margin: 0.35rem 0.6rem 0.6rem }
  :focus-visible { outline: 2px solid #ffd479; outline-offset: 2px }
  @media print { :host { display: none } }
`
