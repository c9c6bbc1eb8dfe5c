/** Somebody's leave to see one person's or vehicle's values until a moment. */
export interface Access {
  id: number;
  by: string;
  /** Taken in an emergency; another person reviews it. */
  glass: boolean;
  kind: "plate" | "id";
  /** The value masked to its owner, only its token to whoever oversees. */
  subject: string;
  purpose?: string;
  reason: string;
  grantedAt: string;
  until: string;
  open: boolean;
  reveals: number;
  reviewDue?: string;
  overdue: boolean;
  review?: { by: string; at: string; justified: boolean; words: string };
}

export interface ReviewsWaiting {
  count: number;
  oldest?: string | null;
  overdue: boolean;
}
