/** The script of every page. Each page is whole without it. */
import { keepElderChoice } from './elder.ts';
import { filterLists } from './filter-list.ts';

keepElderChoice();
filterLists();
