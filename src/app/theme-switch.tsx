// Chooses the colour theme: the system's, light or dark.
import { Monitor, Moon, Sun } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { type Theme, chooseTheme, useTheme } from './theme.ts'

const icons = { system: Monitor, light: Sun, dark: Moon } as const
const words: Readonly<Record<Theme, string>> = { system: 'the system’s', light: 'light', dark: 'dark' }

export function ThemeSwitch() {
  const { theme, next } = useTheme()
  const [isPressed, setIsPressed] = useState(false)
  const now = `Theme: ${words[theme]}`
  return (
    <>
      <Button
        icon={icons[theme]}
        look="quiet"
        aria-label="Theme"
        aria-description={`Now ${words[theme]}; press for ${words[next]}`}
        title={now}
        className="px-1.5"
        onClick={() => {
          chooseTheme(next)
          setIsPressed(true)
        }}
      />
      {/* What changes of a button that has the focus is not read aloud. */}
      <span role="status" className="sr-only">
        {isPressed && now}
      </span>
    </>
  )
}
