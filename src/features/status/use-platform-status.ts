// The state of the platform, asked for only when the person says so, and kept for a short while.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { AskError, type AskTrouble, askStatus } from './ask.ts'
import type { PlatformStatus } from './summary.ts'

/** Another response that is looked at meanwhile gets the same answer. */
const freshMilliseconds = 90_000

interface PlatformStatusState {
  /** Null until there is an answer. */
  readonly status: PlatformStatus | null
  readonly trouble: AskTrouble | null
  readonly asking: boolean
  /** When the answer came, in milliseconds since 1970. */
  readonly answered: number
  ask(): void
  stop(): void
}

/** @param url where the status is asked for; nothing is fetched before `ask` */
export function usePlatformStatus(url: string): PlatformStatusState {
  const [isWanted, setIsWanted] = useState(false)
  const client = useQueryClient()
  const queryKey = ['platform-status', url]
  const { data, error, isFetching, dataUpdatedAt, refetch } = useQuery({
    queryKey,
    queryFn: ({ signal }) => askStatus(url, signal),
    enabled: isWanted,
    staleTime: freshMilliseconds,
    // Offline, that is said at once; the default would wait for the network without a word.
    networkMode: 'always',
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
  return {
    status: isWanted && !error ? (data ?? null) : null,
    trouble: isWanted && !isFetching && error ? (error instanceof AskError ? error.trouble : 'unreachable') : null,
    asking: isFetching,
    answered: dataUpdatedAt,
    ask: () => {
      if (isWanted) void refetch()
      else setIsWanted(true)
    },
    stop: () => void client.cancelQueries({ queryKey }),
  }
}
