import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { CallIcon, ChatIcon, TextIcon } from './icons.tsx'
import type { LineWay } from './line.ts'
import { Number, smsHref, telHref, withNumbers } from '#ui/Sentence.tsx'

// A number of more signs has a line of its own on a phone.
const widest = 8

type ReachedWay = Exclude<LineWay, { by: 'visit' }>

/** A way as a large target: what to do, and the number it reaches. */
export function WayButton({
  way,
  sentence,
  primary,
}: {
  way: ReachedWay
  sentence: string
  primary?: boolean | undefined
}) {
  return (
    <a
      className="way"
      data-kind={primary ? 'primary' : undefined}
      data-long={way.by === 'chat' || undefined}
      data-wide={way.shown.length > widest || undefined}
      {...linkOf(way)}
    >
      <WayIcon way={way} />
      <span>
        {withNumbers(sentence, [way.shown], (shown) => (
          <strong>
            <Number>{shown}</Number>
          </strong>
        ))}
      </span>
    </a>
  )
}

/** A way as a line of a list. */
export function WayLine({ way }: { way: LineWay }) {
  const { t } = useTranslation('help')
  if (way.by === 'visit') {
    return (
      <span className="way-said">
        <bdi>{way.address}</bdi>
      </span>
    )
  }
  const words = withNumbers(sentenceOf(way, t), [way.shown], (shown) => <Number>{shown}</Number>)
  const link = linkOf(way)
  return link.href ? <a {...link}>{words}</a> : <span className="way-said">{words}</span>
}

function sentenceOf(way: ReachedWay, t: TFunction<'help'>): string {
  switch (way.by) {
    case 'call':
      return way.press ? t('callThenPress', { number: way.shown, key: way.press }) : t('call', { number: way.shown })
    case 'text':
      return way.word ? t('textWord', { word: way.word, number: way.shown }) : t('text', { number: way.shown })
    case 'chat':
      return t('chat', { site: way.shown })
    case 'videophone':
      return t('videophone', { number: way.shown })
    case 'signVideo':
      return t('signVideo', { site: way.shown })
    case 'relay':
      return t('relay', { relay: way.relay, number: way.shown })
    case 'web':
      return way.shown
  }
}

function linkOf(way: ReachedWay): { href?: string; rel?: string } {
  switch (way.by) {
    case 'call':
    case 'videophone':
      return { href: telHref(way.number) }
    case 'text':
      return { href: smsHref(way.number, way.word) }
    case 'chat':
    case 'signVideo':
    case 'web':
      return { href: way.address, rel: 'noopener noreferrer' }
    case 'relay':
      return {}
  }
}

function WayIcon({ way }: { way: ReachedWay }) {
  if (way.by === 'text') return <TextIcon />
  return way.by === 'chat' ? <ChatIcon /> : <CallIcon />
}
