import { Component, Suspense, useSyncExternalStore, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { usePersonHere } from './SignedIn.tsx'
import { ShelfProvider } from '#care/ShelfContext.tsx'
import { DraftsProvider } from '#drafts/DraftsContext.tsx'
import { PlanInHelp } from '#features/plan/PlanInHelp.tsx'
import { FhirProvider } from '#fhir/FhirContext.tsx'
import { useStanding } from '#identity/IdentityContext.tsx'
import { paths } from '#paths.ts'
import { VaultProvider } from '#vault/VaultContext.tsx'

/** The safety plan of whoever this page belongs to, inside Help. Nobody's page has none; whatever fails here leaves Help as it is. */
export function PlanOfPerson() {
  const { t } = useTranslation('plan')
  const person = usePersonHere()
  const standing = useStanding()
  const locked = useSyncExternalStore(person?.lock.subscribe ?? nothingChanges, () => person?.lock.current())
  if (!person || standing.at === 'out') return null
  return (
    <section className="lifeline" id="plan">
      <h2>{t('title')}</h2>
      <Unharmed instead={<p className="plain">{t('notShown')}</p>}>
        <FhirProvider value={person.fhir}>
          <VaultProvider value={person.vault}>
            <ShelfProvider value={person.shelf}>
              <DraftsProvider drafts={person.drafts}>
                <Suspense fallback={<WayToPlan />}>{locked ? <UnlockForPlan /> : <PlanInHelp />}</Suspense>
              </DraftsProvider>
            </ShelfProvider>
          </VaultProvider>
        </FhirProvider>
      </Unharmed>
    </section>
  )
}

const nothingChanges = () => () => {}

function UnlockForPlan() {
  const { t } = useTranslation('plan')
  return (
    <p className="plain">
      <Link className="alone" to={paths.plan()}>
        {t('unlock')}
      </Link>
    </p>
  )
}

function WayToPlan() {
  const { t } = useTranslation('plan')
  return (
    <p className="plain">
      <Link className="alone" to={paths.plan()}>
        {t('title')}
      </Link>
    </p>
  )
}

/** Keeps what breaks inside from taking the page with it. */
class Unharmed extends Component<{ instead: ReactNode; children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  override render() {
    return this.state.isBroken ? this.props.instead : this.props.children
  }
}
