import { FACTS, PLAIN } from '@internal/strategies';
import { useNavigate, useSearchParams } from 'react-router-dom';

/** The selected facts; their ids are in the URL, so that it can be shared. */
export function useSelectedFacts() {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const requested = params.get('facts')?.split(',') ?? [];
  const ids = [PLAIN, ...FACTS].map(({ id }) => id);

  return {
    selected: ids.filter(id => requested.includes(id)),
    setSelected: (next: string[]) => {
      const sorted = ids.filter(id => next.includes(id));
      const search = sorted.length > 0 ? `?facts=${sorted.join(',')}` : '';
      navigate({ search }, { replace: true });
    },
  };
}
