import type { i18n } from 'i18next'
import type { ComponentType } from 'react'
import type { RouteObject } from 'react-router'
import { AppShell } from './AppShell.tsx'
import { EveryPage } from './EveryPage.tsx'
import { ErrorScreen } from './ErrorScreen.tsx'
import { ForAnybody, SignedIn } from './SignedIn.tsx'
import { TodayScreen } from '#features/today/TodayScreen.tsx'
import type { Feature } from '#i18n/words.ts'
import { paths } from '#paths.ts'

/** Every screen with its address. All but Today load when they are asked for, each with its words. */
export function portalRoutes(words: i18n): RouteObject[] {
  // A failed load of a screen's code or words is shown by ErrorScreen, with help in reach.
  function screen(features: readonly Feature[], load: () => Promise<ComponentType>): Pick<RouteObject, 'lazy'> {
    return {
      async lazy() {
        const [Component] = await Promise.all([load(), words.loadNamespaces([...features])])
        ahead(helpScreen)
        return { Component }
      },
    }
  }

  const inShell: RouteObject[] = [
    { path: paths.today(), Component: TodayScreen },
    {
      path: paths.timeline(),
      ...screen(
        ['timeline', 'changes'],
        async () => (await import('#features/timeline/TimelineScreen.tsx')).TimelineScreen,
      ),
    },
    {
      path: '/cycles/:id',
      ...screen(['timeline', 'changes'], async () => (await import('#features/timeline/CycleScreen.tsx')).CycleScreen),
    },
    {
      path: '/sessions/:id',
      ...screen(
        ['timeline', 'changes'],
        async () => (await import('#features/timeline/SessionScreen.tsx')).SessionScreen,
      ),
    },
    {
      path: paths.worksheets(),
      ...screen(
        ['worksheets'],
        async () => (await import('#features/worksheets/WorksheetsScreen.tsx')).WorksheetsScreen,
      ),
    },
    {
      path: paths.card(),
      ...screen(['worksheets', 'questions'], async () => {
        const { CardScreen } = await import('#features/worksheets/CardScreen.tsx')
        // It is shown in the room, where there may be no network.
        ahead(cardShownScreen)
        return CardScreen
      }),
    },
    {
      path: paths.journal(),
      ...screen(['journal'], journalScreen),
    },
    {
      path: '/journal/:id',
      ...screen(
        ['journal', 'questions', 'device', 'bring'],
        async () => (await import('#features/journal/EntryScreen.tsx')).EntryScreen,
      ),
    },
    {
      path: paths.intentions(),
      ...screen(['journal'], async () => (await import('#features/journal/IntentionsScreen.tsx')).IntentionsScreen),
    },
    {
      path: '/journal/cycles/:id',
      ...screen(
        ['journal', 'questions', 'steps', 'bring'],
        async () => (await import('#features/journal/BeforeAndAfterScreen.tsx')).BeforeAndAfterScreen,
      ),
    },
    {
      path: paths.settings(),
      ...screen(
        ['settings', 'device'],
        async () => (await import('#features/settings/SettingsScreen.tsx')).SettingsScreen,
      ),
    },
    {
      path: paths.device(),
      ...screen(
        ['device', 'questions'],
        async () => (await import('#features/settings/DeviceScreen.tsx')).DeviceScreen,
      ),
    },
    {
      path: paths.plan(),
      ...screen(['plan', 'questions', 'help'], async () => (await import('#features/plan/PlanScreen.tsx')).PlanScreen),
    },
    {
      path: paths.export(),
      ...screen(['export', 'questions'], async () => (await import('#features/export/ExportScreen.tsx')).ExportScreen),
    },
    {
      path: paths.steps(),
      ...screen(stepWords, async () => {
        const Component = await stepsScreen()
        ahead(writeStepScreen)
        return Component
      }),
    },
    {
      path: paths.newStep(),
      ...screen(stepWords, async () => {
        const Component = await writeStepScreen()
        // Where a step is written, changed and kept: all of it opens without a network too.
        ahead(stepsScreen)
        return Component
      }),
    },
    {
      path: paths.bring(),
      ...screen(
        ['bring', 'questions', 'device', 'help'],
        async () => (await import('#features/bring/BringScreen.tsx')).BringScreen,
      ),
    },
    {
      path: paths.sharing(),
      ...screen(['sharing'], async () => (await import('#features/sharing/SharingScreen.tsx')).SharingScreen),
    },
    {
      path: paths.summary(),
      ...screen(['sharing'], async () => (await import('#features/sharing/SummaryScreen.tsx')).SummaryScreen),
    },
    {
      path: paths.mood(),
      ...screen(['mood', 'bring'], async () => (await import('#features/mood/MoodScreen.tsx')).MoodScreen),
    },
    {
      path: paths.key(),
      ...screen(['vault'], async () => (await import('#features/vault/KeyScreen.tsx')).KeyScreen),
    },
    { path: '*', ...screen([], async () => (await import('./NotFoundScreen.tsx')).NotFoundScreen) },
  ]

  // Read by anybody, signed in or not.
  const forAnybody: RouteObject[] = [
    {
      path: paths.privacy(),
      ...screen(['privacy'], async () => (await import('#features/privacy/PrivacyScreen.tsx')).PrivacyScreen),
    },
    {
      path: paths.about(),
      ...screen(['about'], async () => (await import('#features/about/AboutScreen.tsx')).AboutScreen),
    },
  ]

  const withoutShell: RouteObject[] = [
    { path: paths.cardShown(), ...screen(['worksheets', 'questions'], cardShownScreen) },
    {
      path: '/worksheets/begin/:use',
      ...screen(
        ['worksheets', 'questions', 'device', 'help'],
        async () => (await import('#features/worksheets/BeginWorksheetScreen.tsx')).BeginWorksheetScreen,
      ),
    },
    {
      path: '/worksheets/:id',
      ...screen(
        ['worksheets', 'questions', 'device', 'help', 'bring'],
        async () => (await import('#features/worksheets/WorksheetScreen.tsx')).WorksheetScreen,
      ),
    },
    {
      path: paths.writeEntry(),
      ...screen(['journal', 'questions', 'device', 'help', 'steps'], async () => {
        const { WriteEntryScreen } = await import('#features/journal/WriteEntryScreen.tsx')
        // Where Done leads must open without a network too.
        ahead(journalScreen)
        return WriteEntryScreen
      }),
    },
  ]

  const help = screen(['help', 'plan', 'questions'], helpScreen)

  return [
    {
      Component: EveryPage,
      ErrorBoundary: ErrorScreen,
      HydrateFallback: () => null,
      children: [
        { path: '/help/:language?', ...help },
        { Component: ForAnybody, children: [{ Component: AppShell, children: forAnybody }] },
        { Component: SignedIn, children: [{ Component: AppShell, children: inShell }, ...withoutShell] },
      ],
    },
  ]
}

const helpScreen = async () => (await import('./HelpScreen.tsx')).HelpScreen
const cardShownScreen = async () => (await import('#features/worksheets/CardShownScreen.tsx')).CardShownScreen
const stepWords = ['steps', 'questions', 'device', 'help', 'bring'] as const
const stepsScreen = async () => (await import('#features/steps/StepsScreen.tsx')).StepsScreen
const writeStepScreen = async () => (await import('#features/steps/WriteStepScreen.tsx')).WriteStepScreen
const journalScreen = async () => (await import('#features/journal/JournalScreen.tsx')).JournalScreen

/** Brings a screen's code along, so that it is there when the network is gone. Should that fail, it is asked for again when it is needed. */
function ahead(load: () => Promise<ComponentType>): void {
  load().catch(() => undefined)
}
