// Code that is advised names a host: that of the region which the request went to.
import { apiHosts, hostOf } from '../host.ts'
import type { CodeSample, Diagnosis, FixStep, RequestContext } from '../model.ts'

/** The host that the catalogue writes, and the one to put in its place. */
const { us: hostInSamples, eu: hostOfEurope } = apiHosts

type Steps = Pick<Diagnosis, 'fix' | 'candidates'>

/**
 * The same steps with the host of the request in their code: a key is unknown in any region but its own, so that the wrong
 * one makes a check of the key fail whatever the key. Where the region is not shown, the first code says how to choose it.
 */
export function inRegionOf(request: RequestContext | null, { fix, candidates }: Steps): Steps {
  const host = request ? hostOf(request.url) : ''
  if (host === hostInSamples) return { fix, candidates }
  const adapted = host === hostOfEurope ? toEurope : onlyFirst(withChoice)
  return {
    fix: fix.map((step) => adapt(step, adapted)),
    candidates: candidates.map((candidate) => ({ ...candidate, check: adapt(candidate.check, adapted) })),
  }
}

type Adapted = (step: FixStep, code: CodeSample) => FixStep

/** Code that names both regions, or none, holds in each. */
function adapt(step: FixStep, adapted: Adapted): FixStep {
  const { code } = step
  const isOfOneRegion = code?.text.includes(hostInSamples) && !code.text.includes(hostOfEurope)
  return code && isOfOneRegion ? adapted(step, code) : step
}

const toEurope: Adapted = (step, code) => ({
  ...step,
  code: { ...code, text: code.text.replaceAll(hostInSamples, hostOfEurope) },
})

const withChoice: Adapted = (step) => ({
  ...step,
  text: `${step.text} For an application in the EU, put \`${hostOfEurope}\` in place of the host.`,
})

function onlyFirst(adapted: Adapted): Adapted {
  let isFirst = true
  return (step, code) => {
    const result = isFirst ? adapted(step, code) : step
    isFirst = false
    return result
  }
}
