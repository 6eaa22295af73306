import { render, screen } from '@testing-library/react';
import { StrategyDiagram } from './StrategyDiagram';

describe('StrategyDiagram', () => {
  it('says who calls whom, and shows what is between', () => {
    render(<StrategyDiagram strategy="backend" />);
    expect(screen.getByRole('img')).toHaveAccessibleName(
      'The browser calls a backend plugin with a database, which calls the API.',
    );
    expect(screen.getByText('Database')).toBeInTheDocument();
  });

  it('marks the call that fails, and labels the others', () => {
    const { container } = render(
      <StrategyDiagram
        strategy="proxy"
        failing="server"
        labels={{ browser: ['504', '32 ms'] }}
      />,
    );
    expect(screen.getByRole('img')).toHaveAccessibleName(
      /The call of the Backstage proxy fails\.$/,
    );
    expect(container.querySelectorAll('[data-failing]')).toHaveLength(1);
    expect(screen.getByText('32 ms')).toBeInTheDocument();
  });
});
