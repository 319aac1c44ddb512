import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { DeviceText } from './DeviceText.tsx'
import { HowLong } from './HowLong.tsx'
import { SetAsideHere } from './SetAsideHere.tsx'
import { everythingAsText } from './everythingAsText.ts'
import { isFilled } from '#care/filled.ts'
import { useDrafts, useDraftsHere } from '#drafts/DraftsContext.tsx'
import { useLanguage } from '#i18n/format.ts'
import { paths } from '#paths.ts'
import { Loading } from '#ui/Loading.tsx'
import { Margin, MarginHeading, Passage } from '#ui/Passage.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'

/** Everything of the person's that lies on this device: each unsent text, where it stands, and what can be done with it. */
export function DeviceScreen() {
  const { t } = useTranslation(['device', 'portal'])
  const language = useLanguage()
  const { sendNow } = useDrafts()
  const { drafts, removed, unreadable, locked, ready } = useDraftsHere()
  const texts = drafts.filter(isFilled)
  return (
    <div className="page">
      <PageTitle title={t('title')} />
      <Passage margin={<Margin>{t('texts', { count: texts.length })}</Margin>}>
        <h1>{t('title')}</h1>
        <p>{t('text')}</p>
        <HowLong />
        {!ready && <Loading lines={3} />}
        {ready && texts.length + unreadable + locked === 0 && <p>{t('nothing')}</p>}
        {texts.map((draft) => (
          <DeviceText key={draft.id} draft={draft} />
        ))}
        <SetAsideHere unreadable={unreadable} locked={locked} />
        {texts.length > 0 && (
          <p className="buttons">
            <button className="button" type="button" onClick={sendNow}>
              {t('sendNow')}
            </button>
            <a
              className="button"
              download={`${t('portal:appointment')}.txt`}
              href={`data:text/plain;charset=utf-8,${encodeURIComponent(everythingAsText(texts, language))}`}
            >
              {t('downloadAll')}
            </a>
          </p>
        )}
        <p>
          <Link className="alone" to={paths.export()}>
            {t('takeEverything')}
          </Link>
        </p>
        <p>
          <Link className="alone" to={paths.privacy()}>
            {t('moreAbout')}
          </Link>
        </p>
      </Passage>
      {removed.length > 0 && (
        <Passage margin={<MarginHeading>{t('removed')}</MarginHeading>}>
          <p className="small">{t('removedText')}</p>
          {removed.filter(isFilled).map((draft) => (
            <DeviceText key={draft.id} draft={draft} />
          ))}
        </Passage>
      )}
    </div>
  )
}
