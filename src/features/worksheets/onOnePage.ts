/** What a page has room for, without its margins: on A4 and Letter alike, and on A6. */
const room = {
  page: { across: 178, down: 246 },
  small: { across: 88, down: 131 },
} as const

const smallest = 0.4
const step = 0.05
const millimetre = 96 / 25.4

/** Whenever this page is printed, the card is made as small as one sheet needs. Out: how to stop. */
export function onOnePage(): () => void {
  const onPaper = () => {
    for (const card of cards()) makeFit(card)
  }
  const onScreen = () => {
    for (const card of cards()) putBack(card)
  }
  addEventListener('beforeprint', onPaper)
  addEventListener('afterprint', onScreen)
  return () => {
    removeEventListener('beforeprint', onPaper)
    removeEventListener('afterprint', onScreen)
  }
}

function cards(): NodeListOf<HTMLElement> {
  return document.querySelectorAll<HTMLElement>('.card[data-size]')
}

function makeFit(card: HTMLElement): void {
  const { across, down } = card.dataset.size === 'small' ? room.small : room.page
  card.dataset.onPaper = ''
  for (let scale = 1; scale >= smallest; scale -= step) {
    card.style.setProperty('zoom', String(scale))
    card.style.setProperty('inline-size', `${across / scale}mm`)
    if (card.getBoundingClientRect().height <= down * millimetre) return
  }
}

function putBack(card: HTMLElement): void {
  delete card.dataset.onPaper
  card.style.removeProperty('zoom')
  card.style.removeProperty('inline-size')
}
