import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { placesInWords, textsIn } from './hereNow.ts'
import { sizeInWords } from './sizeInWords.ts'
import { useHereNow } from './useHereNow.ts'
import { useDraftsHere } from '#drafts/DraftsContext.tsx'
import { useLanguage } from '#i18n/format.ts'
import { paths } from '#paths.ts'
import { Loading } from '#ui/Loading.tsx'
import { useVaultState } from '#vault/VaultContext.tsx'

/** All that is kept for this person on this device, as it is at this moment. */
export function HereNow() {
  const { t } = useTranslation('privacy')
  const language = useLanguage()
  const here = useDraftsHere()
  const vault = useVaultState()
  const { places, bytes } = useHereNow()
  if (!here.ready) return <Loading lines={4} />
  const texts = textsIn(here)
  // Its place is there before there is a key in it.
  const whats = places?.whats.filter((what) => what !== 'vault' || vault.at !== 'none') ?? []
  return (
    <>
      <ul className="plain-list">
        {texts.map(({ what, count }) => (
          <li key={what}>{t(what, { count })}</li>
        ))}
        {texts.length === 0 && <li>{t('nothingUnsent')}</li>}
        {placesInWords(whats).map((place) => (
          <li key={place}>{t(place)}</li>
        ))}
        <li>{t('settingsHere')}</li>
      </ul>
      <p>{t(`vault_${vault.at}`)}</p>
      {places?.others && <p>{t('othersHere')}</p>}
      {bytes !== undefined && <p className="small">{t('sizeHere', { size: sizeInWords(bytes, language) })}</p>}
      <p>
        <Link className="alone" to={paths.device()}>
          {t('seeTexts')}
        </Link>
      </p>
    </>
  )
}
