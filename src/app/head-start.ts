// The first module of the page: what a link needs is fetched beside the page's own script, not after it.
import { firstLink } from './first-link.ts'
import { beginInspecting } from './inspector.ts'

if (firstLink) beginInspecting()
