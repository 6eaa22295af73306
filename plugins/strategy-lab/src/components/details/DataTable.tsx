import { useState } from 'react';
import styles from './details.module.css';

/** The data behind a chart, for those who cannot see it or want to know more. */
export const DataTable = ({
  summary,
  head,
  rows,
}: {
  summary: string;
  head: string[];
  /** The cells of each row; the first one is its heading. */
  rows: string[][];
}) => {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && (
        <div
          className={styles.scroll}
          role="region"
          aria-label={summary}
          // Keyboard users must be able to focus it in order to scroll.
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
        >
          <table>
            <thead>
              <tr>
                {head.map(name => (
                  <th scope="col" key={name}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([name, ...cells], row) => (
                // eslint-disable-next-line react/no-array-index-key -- in a fixed order
                <tr key={row}>
                  <th scope="row">{name}</th>
                  {cells.map((cell, column) => (
                    <td key={head[column + 1]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
};
