import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { HereNow } from './HereNow.tsx'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { useStanding } from '#identity/IdentityContext.tsx'
import { useIsLocked } from '#vault/LockContext.tsx'
import { Loading } from '#ui/Loading.tsx'
import { Margin, MarginHeading, Passage } from '#ui/Passage.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'

const readers = ['readTyping', 'readOnlyMe', 'readTeam', 'readRecord'] as const
const against = ['against1', 'against2', 'against3', 'against4', 'against5', 'against6'] as const
const notAgainst = ['not1', 'not2', 'not3'] as const
const limits = ['limitDeviceKey', 'limitReload', 'limitLost', 'limitEvicted', 'limitHistory', 'limitKeyboard'] as const
const places = ['whereDevice', 'whereClinic', 'whereNowhere'] as const

/** Who can read what, from whom it is kept and from whom it cannot be, and what lies on this device now. Signed out too. */
export function PrivacyScreen() {
  const { t } = useTranslation('privacy')
  const { name } = useClinic()
  const standing = useStanding()
  const isLocked = useIsLocked()
  return (
    <div className="page">
      <PageTitle title={t('title')} />
      <Passage margin={<Margin>{name}</Margin>}>
        <h1>{t('title')}</h1>
        <p>{t('first')}</p>
      </Passage>
      <Passage margin={<MarginHeading>{t('readers')}</MarginHeading>}>
        {readers.map((reader) => (
          <div key={reader}>
            <h3>{t(reader)}</h3>
            <p>{t(`${reader}Text`)}</p>
          </div>
        ))}
        <p>{t('readStopped')}</p>
      </Passage>
      <Passage id="here" margin={<MarginHeading>{t('here')}</MarginHeading>}>
        {standing.at === 'out' || isLocked ? (
          <p>{t(isLocked ? 'hereLocked' : 'hereSignedOut')}</p>
        ) : (
          <Suspense fallback={<Loading lines={4} />}>
            <HereNow />
          </Suspense>
        )}
      </Passage>
      <Passage margin={<MarginHeading>{t('where')}</MarginHeading>}>
        {places.map((place) => (
          <div key={place}>
            <h3>{t(place)}</h3>
            <p>{t(`${place}Text`)}</p>
          </div>
        ))}
      </Passage>
      <Listed title={t('against')} lines={against} />
      <Listed title={t('notAgainst')} lines={notAgainst} />
      <Listed title={t('limits')} lines={limits} />
    </div>
  )
}

type Line = (typeof against | typeof notAgainst | typeof limits)[number]

function Listed({ title, lines }: { title: string; lines: readonly Line[] }) {
  const { t } = useTranslation('privacy')
  return (
    <Passage margin={<MarginHeading>{title}</MarginHeading>}>
      <ul className="plain-list">
        {lines.map((line) => (
          <li key={line}>{t(line)}</li>
        ))}
      </ul>
    </Passage>
  )
}
