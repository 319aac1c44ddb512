export function BackIcon() {
  return <Icon turns paths="M16 10H4M9 5l-5 5 5 5" />
}

export function CallIcon() {
  return (
    <Icon paths="M6.2 3.2 8 6.7 6.4 8.3c.9 2.2 3 4.3 5.3 5.3l1.6-1.6 3.5 1.8c.3 1.6-.6 3-2.3 3C8.6 16.8 3.2 11.4 3.2 5.5c0-1.7 1.4-2.6 3-2.3Z" />
  )
}

export function TextIcon() {
  return <Icon turns paths="M3.2 4.5h13.6v9H9l-3.6 3v-3H3.2Z" />
}

export function ChatIcon() {
  return <Icon turns paths="M3.2 4.5h13.6v9H9l-3.6 3v-3H3.2ZM6.8 9h.01M10 9h.01M13.2 9h.01" />
}

/** `turns`: looks the other way in languages written from right to left. */
function Icon({ paths, turns }: { paths: string; turns?: boolean }) {
  return (
    <svg className="icon" aria-hidden="true" viewBox="0 0 20 20" data-turns={turns || undefined}>
      <path d={paths} />
    </svg>
  )
}
