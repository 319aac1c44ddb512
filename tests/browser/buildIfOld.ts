import { buildOnce } from './servedBuild.ts'

buildOnce()
