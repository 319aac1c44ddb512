import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Mark } from './mark.ts'
import { useMarks } from './useMarks.ts'
import { paths } from '#paths.ts'

/** Words to read, of which a passage can be brought along by selecting it. */
export function BringPassage({ source, children }: { source: Omit<Mark, 'of' | 'words'>; children: ReactNode }) {
  const { t } = useTranslation('bring')
  const { put } = useMarks()
  const text = useRef<HTMLDivElement>(null)
  const [passage, setPassage] = useState('')
  const [kept, setKept] = useState<'passageKept' | 'notKept'>()
  useEffect(() => {
    function look() {
      const selection = document.getSelection()
      const words = selection?.toString().trim() ?? ''
      // On a phone the press on the button lets go of the selection: what was selected last counts until other words are.
      if (!words || !text.current?.contains(selection?.anchorNode ?? null)) return
      if (!text.current.contains(selection?.focusNode ?? null)) return
      setPassage(words)
      setKept(undefined)
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [])
  async function bring() {
    const isKept = await put({ ...source, of: 'passage', words: passage })
    setKept(isKept ? 'passageKept' : 'notKept')
    if (isKept) setPassage('')
  }
  return (
    <>
      <div ref={text}>{children}</div>
      <div className="bring-passage not-on-paper">
        {passage ? (
          <>
            <blockquote className="small" dir="auto">
              <p>{passage}</p>
            </blockquote>
            <button className="button" type="button" onClick={() => void bring()}>
              {t('bringPassage')}
            </button>
          </>
        ) : (
          <p className="small">{t('selectFirst')}</p>
        )}
        <p role="status">
          {kept && t(kept)} {kept === 'passageKept' && <Link to={paths.bring()}>{t('seePage')}</Link>}
        </p>
      </div>
    </>
  )
}
