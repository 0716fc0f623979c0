"""The screens: widgets only. They draw state and pass on clicks; they never speak to core."""
