/** The program of the page that opens an export, as text; see src/site/openerScript.ts. */
declare module 'virtual:opener' {
  const script: string
  export default script
}
