import { useTranslation } from 'react-i18next'
import { Audience } from './Audience.tsx'
import type { Audience as Who } from '#care/audience.ts'
import { TakeAlong } from '#care/TakeAlong.tsx'
import type { Filled } from '#care/writing.ts'
import type { Keeping } from '#drafts/draftEditor.ts'
import { SaveStatus } from '#ui/SaveStatus.tsx'

/** Where the words are, who will be able to read them, and the way out: always in view. */
export function DeskFoot({ keeping, body, audience }: { keeping: Keeping; body: Filled; audience: Who }) {
  const { t } = useTranslation('journal')
  return (
    <div className="desk-foot">
      <div className="desk-facts">
        <SaveStatus at={keeping.at} live />
        <Audience who={audience} />
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
