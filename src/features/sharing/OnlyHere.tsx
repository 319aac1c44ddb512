import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { beginningOf } from '#care/beginningOf.ts'
import { draftWords, isFilled } from '#care/filled.ts'
import { isMark } from '#care/mark.ts'
import { savedAt } from '#care/savedAt.ts'
import { useDraftsHere } from '#drafts/DraftsContext.tsx'
import { paths } from '#paths.ts'
import { Loading } from '#ui/Loading.tsx'
import { SaveStatus } from '#ui/SaveStatus.tsx'

/** What lies on this device and nowhere else. */
export function OnlyHere() {
  const { t } = useTranslation('sharing')
  const { drafts, removed, locked, ready } = useDraftsHere()
  if (!ready) return <Loading lines={2} />
  const texts = drafts.filter(isFilled)
  const marks = drafts.filter(isMark).length
  const isNothing = texts.length + marks + removed.length + locked === 0
  return (
    <>
      <p>{isNothing ? t('onlyHereNone') : t('onlyHereText')}</p>
      <ul className="rows">
        {texts.map((draft) => (
          <li className="row" key={draft.id}>
            <div className="row-words">
              <h3 className="row-title" dir="auto">
                {beginningOf(draftWords(draft), 120) || t('noWordsYet')}
              </h3>
              <p className="row-facts">
                <SaveStatus at={savedAt(draft.state)} />
              </p>
            </div>
          </li>
        ))}
      </ul>
      {marks > 0 && (
        <p>
          <Link to={paths.bring()}>{t('marks', { count: marks })}</Link>
        </p>
      )}
      {removed.length > 0 && <p>{t('removed', { count: removed.length })}</p>}
      {locked > 0 && <p>{t('locked', { count: locked })}</p>}
      <p>
        <Link className="alone" to={paths.device()}>
          {t('seeTexts')}
        </Link>
      </p>
    </>
  )
}
