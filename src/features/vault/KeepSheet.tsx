import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { useDateWords } from '#i18n/format.ts'
import { useNow } from '#ui/ClockContext.tsx'
import { charactersAsked, inGroups, isItsEnd } from '#vault/recoverySheet.ts'

interface KeepSheetProps {
  sheet: string
  /** Left out: it is only shown, and nothing has to be proved. */
  onProved?: () => void
}

/** The recovery sheet: printed or saved under a name that says nothing, and proved by typing its end back. */
export function KeepSheet({ sheet, onProved }: KeepSheetProps) {
  const { t } = useTranslation(['vault', 'portal'])
  const { zone } = useClinic()
  const dates = useDateWords(zone)
  const made = dates.day(useNow())
  return (
    <>
      <section className="sheet" aria-label={t('sheet')}>
        <h2>{t('sheetTitle')}</h2>
        <p>{t('sheetText')}</p>
        <p className="secret" dir="ltr" lang="en" translate="no" data-secret="sheet">
          {inGroups(sheet)}
        </p>
        <p className="small">{t('sheetMade', { day: made })}</p>
        <p className="small">{t('sheetHow')}</p>
      </section>
      <p className="buttons not-on-paper">
        <button className="button" type="button" onClick={() => print()}>
          {t('print')}
        </button>
        <a
          className="button"
          download={`${t('portal:appointment')}.txt`}
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(`${t('sheetText')}\n\n${sheet}\n\n${t('sheetMade', { day: made })}\n${t('sheetHow')}\n`)}`}
        >
          {t('save')}
        </a>
      </p>
      {onProved && <ProveSheet sheet={sheet} onProved={onProved} />}
    </>
  )
}

function ProveSheet({ sheet, onProved }: { sheet: string; onProved: () => void }) {
  const { t } = useTranslation('vault')
  const id = useId()
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)
  return (
    <form
      className="spaced not-on-paper"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        if (isItsEnd(typed, sheet)) onProved()
        else setWrong(true)
      }}
    >
      <div className="field" data-problem={isWrong ? '' : undefined}>
        <label className="label" htmlFor={id}>
          {t('prove', { count: charactersAsked })}
        </label>
        <p className="hint" id={`${id}-hint`}>
          {t('proveHint')}
        </p>
        <div role="status">{isWrong && <p className="field-problem">{t('proveWrong')}</p>}</div>
        <input
          className="input"
          id={id}
          dir="ltr"
          value={typed}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => {
            setTyped(target.value)
            setWrong(false)
          }}
        />
      </div>
      <p className="buttons">
        <button className="button" data-kind="primary" type="submit">
          {t('proved')}
        </button>
      </p>
    </form>
  )
}
