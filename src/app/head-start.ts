// The first module of the page: what a link needs is fetched beside the page's own script, not after it.
import { beginInspecting } from './inspector.ts'
import { isLink } from './link-codec.ts'

if (isLink(location.hash)) beginInspecting()
