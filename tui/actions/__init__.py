"""What the keys do, grouped as the bindings table groups them; every view has all of them."""
