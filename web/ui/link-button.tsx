import { Button, type ButtonProps } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, Ref } from 'react'

type Props = ButtonProps & AnchorHTMLAttributes<HTMLAnchorElement> & { readonly ref?: Ref<HTMLAnchorElement> }

const Anchor = ({ ref, ...props }: Props) => <Button component="a" ref={ref} {...props} />

/** A button that leads to another place of the page. */
export const LinkButton = createLink(Anchor)
