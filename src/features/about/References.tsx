import { useTranslation } from 'react-i18next'
import { references } from './references.ts'
import { MarginHeading, Passage } from '#ui/Passage.tsx'

/** What the research says, no more, and where to read it. */
export function References() {
  const { t } = useTranslation('about')
  return (
    <Passage margin={<MarginHeading>{t('research')}</MarginHeading>}>
      <p>{t('researchText')}</p>
      <ul className="plain-list">
        {references.map(({ words, address, isSure }) => (
          <li key={address}>
            <a className="alone" href={address} rel="noopener noreferrer">
              {t(words)}
            </a>
            {!isSure && <span className="small">{` ${t('asCited')}`}</span>}
          </li>
        ))}
      </ul>
    </Passage>
  )
}
