import { useTranslation } from 'react-i18next'

const ways = ['groundingSenses', 'groundingBreath', 'groundingWater', 'groundingRoom'] as const

/** What may help for the next minutes, in plain words: nothing moves, nothing counts, nothing has to be finished. */
export function Grounding() {
  const { t } = useTranslation('help')
  return (
    <section className="lifeline" id="grounding">
      <h2>{t('grounding')}</h2>
      <p className="plain">{t('groundingText')}</p>
      <ul className="plain-list plain">
        {ways.map((way) => (
          <li key={way}>{t(way)}</li>
        ))}
      </ul>
    </section>
  )
}
