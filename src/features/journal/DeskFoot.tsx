import { useTranslation } from 'react-i18next'
import { Audience } from './Audience.tsx'
import { TakeAlong } from '#care/TakeAlong.tsx'
import type { Filled } from '#care/writing.ts'
import type { Keeping } from '#drafts/draftEditor.ts'
import { SaveStatus } from '#ui/SaveStatus.tsx'

/** Where the words are, who will be able to read them, and the way out: always in view. */
export function DeskFoot({ keeping, body }: { keeping: Keeping; body: Filled }) {
  const { t } = useTranslation('journal')
  return (
    <div className="desk-foot">
      <div className="desk-facts">
        <SaveStatus at={keeping.at} live />
        <Audience />
      </div>
      {keeping.at === 'nowhere' && (
        <p className="buttons">
          <TakeAlong body={body} />
        </p>
      )}
      <button className="button" data-kind="primary" type="submit">
        {t('done')}
      </button>
      <p className="small">{t('doneMeans')}</p>
    </div>
  )
}
