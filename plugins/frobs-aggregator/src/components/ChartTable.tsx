import { VisuallyHidden } from '@backstage/ui';

/** The numbers of a chart, for those who do not see it. */
export const ChartTable = (props: {
  caption: string;
  rows: [name: string, value: number][];
}) => (
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
);
