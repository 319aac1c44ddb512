import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { DeviceText } from './DeviceText.tsx'
import { everythingAsText } from './everythingAsText.ts'
import { isFilled } from '#care/filled.ts'
import { useDrafts, useDraftsHere } from '#drafts/DraftsContext.tsx'
import { lasting } from '#drafts/lasting.ts'
import { useLanguage } from '#i18n/format.ts'
import { Loading } from '#ui/Loading.tsx'
import { Margin, MarginHeading, Passage } from '#ui/Passage.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'

/** Everything of the person's that lies on this device: each unsent text, where it stands, and what can be done with it. */
export function DeviceScreen() {
  const { t } = useTranslation(['device', 'portal'])
  const language = useLanguage()
  const { store, sendNow } = useDrafts()
  const { drafts, removed, unreadable, ready } = useDraftsHere()
  const { data: lasts } = useQuery({ queryKey: ['lasting'], queryFn: lasting, networkMode: 'always' })
  const texts = drafts.filter(isFilled)
  return (
    <div className="page">
      <PageTitle title={t('title')} />
      <Passage margin={<Margin>{t('texts', { count: texts.length })}</Margin>}>
        <h1>{t('title')}</h1>
        <p>{t('text')}</p>
        <p className="small">{store.isDurable ? lasts && t(`lasting_${lasts}`) : t('notDurable')}</p>
        {!ready && <Loading lines={3} />}
        {ready && texts.length === 0 && <p>{t('nothing')}</p>}
        {texts.map((draft) => (
          <DeviceText key={draft.id} draft={draft} />
        ))}
        {unreadable > 0 && <p className="small">{t('portal:unreadableHere', { count: unreadable })}</p>}
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
        <p className="small">{t('elsewhereKept')}</p>
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
