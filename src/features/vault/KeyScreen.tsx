import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ChangePassphrase } from './ChangePassphrase.tsx'
import { NewKey } from './NewKey.tsx'
import { OpenFormer } from './OpenFormer.tsx'
import { SheetAgain } from './SheetAgain.tsx'
import { StartAnew } from './StartAnew.tsx'
import { UnlockForm } from './UnlockForm.tsx'
import { keyAtClinic } from '#care/keyAtClinic.queries.ts'
import { useFhir } from '#fhir/FhirContext.tsx'
import { paths } from '#paths.ts'
import { problemOf } from '#problem.ts'
import { useVault, useVaultState } from '#vault/VaultContext.tsx'
import { VaultFault } from '#vault/vaultFault.ts'
import { Loading } from '#ui/Loading.tsx'
import { Notice } from '#ui/Notice.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { Margin, Passage } from '#ui/Passage.tsx'
import { ProblemNotice } from '#ui/ProblemNotice.tsx'
import './vault.css'

/** The person's own key: made, opened, changed. Whether there is one already, the clinic is asked first. */
export function KeyScreen() {
  const { t } = useTranslation('vault')
  return (
    <div className="page">
      <PageTitle title={t('title')} />
      <Passage margin={<Margin>{t('onlyYou')}</Margin>}>
        <h1>{t('title')}</h1>
        <KeyNow />
      </Passage>
    </div>
  )
}

function KeyNow() {
  const { t } = useTranslation('vault')
  const vault = useVault()
  const state = useVaultState()
  const asked = useQuery(keyAtClinic(vault, useFhir()))
  const [isMade, setMade] = useState(false)
  const [isAnew, setAnew] = useState(false)
  const [isElsewhere, setElsewhere] = useState(false)
  const [wasLocked, setWasLocked] = useState(false)
  if (isMade) return <Made />
  if (isAnew) {
    return (
      <StartAnew
        onLeave={() => setAnew(false)}
        onDone={() => {
          setAnew(false)
          setMade(true)
        }}
      />
    )
  }
  switch (state.at) {
    case 'none':
      if (asked.isPending) return <Loading lines={4} />
      if (asked.isError) return <ProblemNotice problem={problemOf(asked.error)} again={() => void asked.refetch()} />
      return <SetUp onDone={() => setMade(true)} onElsewhere={() => setElsewhere(true)} />
    case 'locked':
      return (
        <>
          {isElsewhere ? (
            <div role="alert">
              <Notice kind="problem" title={t('fault_elsewhere')}>
                <p>{t('faultNow_elsewhere')}</p>
              </Notice>
            </div>
          ) : (
            <p>{t('lockedHere')}</p>
          )}
          <UnlockForm
            onOpen={() => {
              setMade(false)
              setWasLocked(true)
              // The form that opened it is gone.
              document.querySelector<HTMLElement>('#main')?.focus()
            }}
            lost={
              <>
                <p>{t('neither')}</p>
                <p className="buttons">
                  <button className="button" type="button" onClick={() => setAnew(true)}>
                    {t('startAnew')}
                  </button>
                </p>
              </>
            }
          />
        </>
      )
    case 'open':
      return (
        <>
          <p role="status">{t('openHere')}</p>
          {wasLocked && <ToJournal />}
          <Manage onAnew={() => setAnew(true)} />
        </>
      )
  }
}

function SetUp({ onDone, onElsewhere }: { onDone: () => void; onElsewhere: () => void }) {
  const { t } = useTranslation('vault')
  const vault = useVault()
  const [isStarted, setStarted] = useState(false)
  // What it said when the screen came: from the moment a sheet is shown, it has begun again.
  const [wasBegun] = useState(vault.isBegun)
  async function make(sheet: string, passphrase: string): Promise<void> {
    try {
      await vault.make(sheet, passphrase)
    } catch (thrown) {
      // From here on it is a key that is not open here, and the screen says whose it is.
      if (thrown instanceof VaultFault && thrown.kind === 'elsewhere') onElsewhere()
      throw thrown
    }
  }
  if (isStarted) return <NewKey take={make} onDone={onDone} />
  return (
    <>
      {wasBegun && <p>{t('begunText')}</p>}
      <p>{t('what')}</p>
      <p>{t('how')}</p>
      <p>{t('bothLost')}</p>
      <p className="buttons">
        <button className="button" data-kind="primary" type="button" onClick={() => setStarted(true)}>
          {t('begin')}
        </button>
        <Link className="button" to={paths.journal()}>
          {t('notNow')}
        </Link>
      </p>
      <p className="small">{t('meanwhile')}</p>
    </>
  )
}

function Made() {
  const { t } = useTranslation('vault')
  return (
    <>
      <p role="status">{t('made')}</p>
      <p>{t('madeText')}</p>
      <ToJournal />
    </>
  )
}

function ToJournal() {
  const { t } = useTranslation('vault')
  return (
    <p>
      <Link className="alone" to={paths.journal()}>
        {t('toJournal')}
      </Link>
    </p>
  )
}

function Manage({ onAnew }: { onAnew: () => void }) {
  const { t } = useTranslation('vault')
  return (
    <>
      <Fold title={t('changePassphrase')}>
        <ChangePassphrase />
      </Fold>
      <Fold title={t('sheetAgain')}>
        <SheetAgain />
      </Fold>
      <Fold title={t('startAnew')}>
        <p>{t('anewWhy')}</p>
        <p className="buttons">
          <button className="button" type="button" onClick={onAnew}>
            {t('startAnew')}
          </button>
        </p>
      </Fold>
      <Fold title={t('former')}>
        <OpenFormer />
      </Fold>
    </>
  )
}

function Fold({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="fold">
      <summary>{title}</summary>
      {children}
    </details>
  )
}
