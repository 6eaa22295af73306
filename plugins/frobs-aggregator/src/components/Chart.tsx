import { VisuallyHidden } from '@backstage/ui';
import type { PropsWithChildren } from 'react';

/** A drawing as wide as its place, and its numbers for those who do not see it. */
export const Chart = (
  props: PropsWithChildren<{
    caption: string;
    rows: [name: string, value: number][];
    viewBox: string;
    height: number;
  }>,
) => (
  <>
    <svg
      viewBox={props.viewBox}
      preserveAspectRatio="none"
      width="100%"
      height={props.height}
      style={{ marginTop: 'var(--bui-space-3)' }}
      aria-hidden="true"
    >
      {props.children}
    </svg>
    <VisuallyHidden>
      <table>
        <caption>{props.caption}</caption>
        <tbody>
          {props.rows.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{value.toLocaleString()}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </VisuallyHidden>
  </>
);
