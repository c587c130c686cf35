"""Human oversight: requests that wait for approval, and what approvals are bound to."""
